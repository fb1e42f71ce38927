package io.kafkatest;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How one of Kafka's command-line tools ended.
 *
 * <pre>{@code
 * ToolResult result = kafka.tool("kafka-topics", "--describe", "--topic", "orders").run();
 * assertThat(result.stdout()).contains("PartitionCount: 3");
 * }</pre>
 *
 * @param command the command as it was run, with what was added to say where the cluster is
 * @param exitCode 0 if the tool thinks that all went well
 * @param stdout all that it printed to its standard output
 * @param stderr all that it printed to its standard error
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ToolResult(String command, int exitCode, String stdout, String stderr) {

    /**
     * What it printed to its standard output, line by line.
     *
     * @return the lines, without their ends
     */
    public List<String> lines() {
        return stdout.lines().toList();
    }
}
