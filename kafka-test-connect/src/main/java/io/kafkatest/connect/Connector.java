package io.kafkatest.connect;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A connector that is created before the first test.
 *
 * <pre>{@code
 * @Connect(connectors = @Connector(
 *         name = "local-file-source",
 *         properties = {"connector.class=FileStreamSource", "file=test.txt", "topic=connect-test"}))
 * }</pre>
 */
@Target({})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@API(status = Status.EXPERIMENTAL, since = "0.1")
public @interface Connector {

    /**
     * The connector's name.
     *
     * @return empty, the default, for the one that the file says
     */
    String name() default "";

    /**
     * A properties file, as {@code connect-standalone.sh} takes it.
     *
     * <pre>{@code @Connector(file = "config/connect-file-sink.properties", properties = "file=target/test.sink.txt")}</pre>
     *
     * @return a path, relative to the working directory; empty, the default, for none. One that isn't there fails the class with a
     *     {@link io.kafkatest.KafkaTestException}
     */
    String file() default "";

    /**
     * The connector's configuration; over that of the file, if there is one.
     *
     * @return {@code name=value} each; none by default
     */
    String[] properties() default {};
}
