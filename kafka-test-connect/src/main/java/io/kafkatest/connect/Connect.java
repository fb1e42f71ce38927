package io.kafkatest.connect;

import io.kafkatest.RunOn;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class that has a cluster by {@code @KafkaTest} a running Kafka Connect too: for fields and parameters of the type
 * {@link ConnectWorker}.
 *
 * <pre>{@code
 * @KafkaTest
 * @Connect(connectors = @Connector(file = "src/test/connect/connect-file-source.properties"))
 * class FileSourceTest {
 *
 *     @Test
 *     void runs(ConnectWorker connect) {
 *         assertThat(connect).connector("local-file-source").isRunning();
 *     }
 * }
 * }</pre>
 *
 * <p>The workers start before the first test of the class, and end with the class. A test that fails shows the stack traces of
 * connectors and tasks that have failed. A {@code @Nested} class without the annotation uses the workers of the class around it.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(ConnectExtension.class)
@API(status = Status.EXPERIMENTAL, since = "0.1")
public @interface Connect {

    /**
     * How Kafka Connect runs.
     *
     * <pre>{@code @Connect(mode = ConnectMode.DISTRIBUTED)}</pre>
     *
     * @return {@link ConnectMode#STANDALONE} by default
     */
    ConnectMode mode() default ConnectMode.STANDALONE;

    /**
     * How many workers there are.
     *
     * <pre>{@code @Connect(mode = ConnectMode.DISTRIBUTED, workers = 3)}</pre>
     *
     * @return 1 by default; more only in {@link ConnectMode#DISTRIBUTED}
     */
    int workers() default 1;

    /**
     * Where the workers run. In a container they reach other containers of the test by name, as those of production do.
     *
     * <pre>{@code
     * @KafkaTest(runOn = RunOn.CONTAINER)
     * @Connect(runOn = RunOn.CONTAINER)
     * }</pre>
     *
     * @return {@link RunOn#DEFAULT} by default: where {@code kafka-test.connect-run-on} says, or else in the JVM of the test if the
     *     brokers are there, otherwise in processes of their own. {@link RunOn#CONTAINER} only beside brokers in containers, and
     *     never {@link RunOn#EXTERNAL}
     */
    RunOn runOn() default RunOn.DEFAULT;

    /**
     * Worker settings, in Kafka's names. Without any, a worker is set up as the properties files of a Kafka release say.
     *
     * <pre>{@code @Connect(config = "value.converter=org.apache.kafka.connect.storage.StringConverter")}</pre>
     *
     * @return {@code name=value} each, none by default
     */
    String[] config() default {};

    /**
     * The connectors that are created before the first test.
     *
     * @return none by default; one that Connect refuses fails the class with a {@link io.kafkatest.KafkaTestException}
     */
    Connector[] connectors() default {};

    /**
     * Where the workers find plugins: jars, folders as in Kafka's {@code plugin.path}, and artifacts, which are got as Kafka versions
     * are.
     *
     * <pre>{@code @Connect(pluginPath = {"../sink/target/plugins", "com.example:sink-connector:1.4.0"})}</pre>
     *
     * @return none by default; one that can't be had fails the class with a {@link io.kafkatest.KafkaTestException}
     */
    String[] pluginPath() default {};

    /**
     * Plugins of the test class path, with what is in the same jar or folder. They see Kafka's classes of the worker, not those
     * of the test.
     *
     * <pre>{@code @Connect(plugins = OrderSource.class)}</pre>
     *
     * @return none by default
     */
    Class<?>[] plugins() default {};
}
