package io.kafkatest.assertj.internal;

import io.kafkatest.assertj.internal.evidence.Text;
import java.time.Duration;
import java.util.List;

/** That some time has gone by, which proves nothing. */
public final class Window implements Moment {

    private final Duration length;
    private final long end;

    /**
     * A window that begins now.
     *
     * @param length how long it is
     */
    public Window(Duration length) {
        this.length = length;
        this.end = System.nanoTime() + length.toNanos();
    }

    @Override
    public String name() {
        return Text.duration(length) + " have gone by";
    }

    @Override
    public boolean hasCome() {
        return System.nanoTime() - end >= 0;
    }

    @Override
    public List<String> missing() {
        return List.of("they have not gone by.");
    }
}
