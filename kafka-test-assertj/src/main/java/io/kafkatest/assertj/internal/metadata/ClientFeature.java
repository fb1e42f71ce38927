package io.kafkatest.assertj.internal.metadata;

/** What the user's kafka-clients may have, and older ones don't. */
enum ClientFeature {
    /** The listing of groups of all kinds, since 4.0. */
    GROUP_LISTING("org.apache.kafka.clients.admin.GroupListing"),

    /** How far share groups are, since 4.2. */
    SHARE_GROUP_OFFSETS("org.apache.kafka.clients.admin.SharePartitionOffsetInfo");

    private final String type;

    ClientFeature(String type) {
        this.type = type;
    }

    boolean isThere() {
        try {
            Class.forName(type, false, ClientFeature.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
