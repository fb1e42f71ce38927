package io.kafkatest.connect.plugin;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.SourceConnector;

/** A connector as users write them: it counts, and needs a class of the same module. */
public final class CountingSource extends SourceConnector {

    private Map<String, String> config = Map.of();

    @Override
    public void start(Map<String, String> properties) {
        config = properties;
    }

    @Override
    public Class<? extends Task> taskClass() {
        return CountingTask.class;
    }

    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        return Collections.nCopies(1, config);
    }

    @Override
    public void stop() {}

    @Override
    public ConfigDef config() {
        return new ConfigDef()
                .define("topic", ConfigDef.Type.STRING, ConfigDef.Importance.HIGH, "where to")
                .define("up.to", ConfigDef.Type.INT, ConfigDef.Importance.HIGH, "how far");
    }

    @Override
    public String version() {
        return "1";
    }
}
