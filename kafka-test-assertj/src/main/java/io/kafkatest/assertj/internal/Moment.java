package io.kafkatest.assertj.internal;

import java.util.List;

/** Something that comes to pass on the cluster, after which what should not happen can't happen any more. */
public interface Moment {

    /**
     * What is waited for.
     *
     * @return goes on after "until"
     */
    String name();

    /**
     * Asks the cluster whether it has come.
     *
     * @return whether it has; if so, for good
     */
    boolean hasCome();

    /**
     * Why it has not come.
     *
     * @return goes on after "but", as of the last time it was asked for
     */
    List<String> missing();
}
