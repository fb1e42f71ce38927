package io.kafkatest.container;

import java.util.Map;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.server.policy.CreateTopicPolicy;

/** A user's own class in the broker. */
public class NamePolicy implements CreateTopicPolicy {

    /** A name that it doesn't like. */
    static final String REFUSED = "refused";

    /** A name that it fails with. */
    static final String BROKEN = "broken";

    @Override
    public void configure(Map<String, ?> configs) {}

    @Override
    public void validate(RequestMetadata request) {
        switch (request.topic()) {
            case REFUSED -> throw new PolicyViolationException("not that one");
            case BROKEN -> throw new IllegalStateException("no idea");
            default -> {
                // all others
            }
        }
    }

    @Override
    public void close() {}
}
