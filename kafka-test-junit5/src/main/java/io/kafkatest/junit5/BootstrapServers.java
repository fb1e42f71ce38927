package io.kafkatest.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Fills a {@code String} with the cluster's {@link io.kafkatest.KafkaCluster#bootstrapServers() bootstrap servers}.
 *
 * <pre>{@code
 * @BeforeEach
 * void startService(@BootstrapServers String servers) {
 *     service = new OrderService(servers);
 * }
 * }</pre>
 *
 * <p>On a field or parameter of another type it fails the class with a {@link io.kafkatest.KafkaTestException}.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@API(status = Status.EXPERIMENTAL, since = "0.1")
public @interface BootstrapServers {}
