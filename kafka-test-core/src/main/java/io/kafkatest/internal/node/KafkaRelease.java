package io.kafkatest.internal.node;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.SupportedVersionRange;

/** The Kafka release that brokers are of. They don't say it; but each release knows its own newest format of the metadata. */
public final class KafkaRelease {

    private static final String UNKNOWN = "unknown";

    /** {@code org.apache.kafka.server.common.MetadataVersion}: the first format of each release. */
    private static final NavigableMap<Integer, String> FIRST_FORMATS = new TreeMap<>(Map.ofEntries(
            Map.entry(1, "3.0"),
            Map.entry(2, "3.1"),
            Map.entry(3, "3.2"),
            Map.entry(4, "3.3"),
            Map.entry(8, "3.4"),
            Map.entry(9, "3.5"),
            Map.entry(12, "3.6"),
            Map.entry(15, "3.7"),
            Map.entry(20, "3.8"),
            Map.entry(21, "3.9"),
            Map.entry(22, "4.0"),
            Map.entry(26, "4.1"),
            Map.entry(28, "4.2"),
            Map.entry(30, "4.3"),
            Map.entry(31, "4.4"),
            Map.entry(34, UNKNOWN)));

    private static final int SECONDS = 5;

    private KafkaRelease() {}

    /** For example {@code 4.3}; {@code unknown} if the brokers don't tell, or are newer than this library. */
    public static String of(Admin admin) {
        try {
            SupportedVersionRange formats = admin.describeFeatures()
                    .featureMetadata()
                    .get(SECONDS, TimeUnit.SECONDS)
                    .supportedFeatures()
                    .get("metadata.version");
            return formats == null ? UNKNOWN : withFormat(formats.maxVersion());
        } catch (ExecutionException | TimeoutException e) {
            return UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }

    static String withFormat(int newest) {
        Map.Entry<Integer, String> release = FIRST_FORMATS.floorEntry(newest);
        return release == null ? UNKNOWN : release.getValue();
    }
}
