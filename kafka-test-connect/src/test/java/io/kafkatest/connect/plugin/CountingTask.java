package io.kafkatest.connect.plugin;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;

/** Counts on from what was committed. */
public final class CountingTask extends SourceTask {

    private static final Map<String, String> PARTITION = Map.of("counter", "1");

    private String topic = "";
    private int next;
    private int upTo;

    @Override
    public void start(Map<String, String> properties) {
        topic = properties.get("topic");
        upTo = Integer.parseInt(properties.get("up.to"));
        Map<String, Object> committed = context.offsetStorageReader().offset(PARTITION);
        next = committed == null ? 1 : ((Long) committed.get("number")).intValue() + 1;
    }

    @Override
    public List<SourceRecord> poll() {
        List<SourceRecord> records = IntStream.rangeClosed(next, upTo)
                .mapToObj(number -> new SourceRecord(
                        PARTITION,
                        Map.of("number", (long) number),
                        topic,
                        Schema.STRING_SCHEMA,
                        "number",
                        Schema.STRING_SCHEMA,
                        String.valueOf(number)))
                .toList();
        next = upTo + 1;
        return records.isEmpty() ? null : records;
    }

    @Override
    public void stop() {}

    @Override
    public String version() {
        return "1";
    }
}
