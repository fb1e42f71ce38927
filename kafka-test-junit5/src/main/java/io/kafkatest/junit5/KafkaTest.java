package io.kafkatest.junit5;

import io.kafkatest.junit5.internal.SharedTopicLocks;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Gives a test class a Kafka cluster, and fills its fields and the parameters of its constructor and methods with what
 * a test of Kafka code needs.
 *
 * <pre>{@code
 * @KafkaTest
 * class OrderServiceTest {
 *
 *     @Topic(partitions = 3)
 *     TestTopic<String, Order> orders;
 *
 *     @Test
 *     void anOrderArrives(KafkaCluster kafka) {
 *         try (var service = new OrderService(kafka.bootstrapServers(), orders.name())) {
 *             service.place(new Order("o-1", 25));
 *
 *             assertThat(orders).containsKeys("o-1");
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>Filled are {@link io.kafkatest.KafkaCluster}, Kafka's {@code Admin}, {@code Producer}, {@code KafkaProducer},
 * {@code Consumer} and {@code KafkaConsumer}, a {@code String} with {@link BootstrapServers}, and with {@link Topic} a
 * {@link io.kafkatest.TestTopic}, {@link io.kafkatest.TopicEvents} or
 * {@link io.kafkatest.assertj.TopicEventsAssert}: each parameter of such a type, and each field that is null, not
 * final, and bears no annotation of another library.
 *
 * <p>The annotation may stand on a class, on a superclass or interface of it, on a {@code @Nested} class, which
 * otherwise uses the cluster of the class around it, and on an annotation of your own. It fails the class with a
 * {@link io.kafkatest.KafkaTestException} if two different ones apply to the same class.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(KafkaTestExtension.class)
@ResourceLock(providers = SharedTopicLocks.class)
@API(status = Status.EXPERIMENTAL, since = "0.1")
public @interface KafkaTest {

    /**
     * Topics that exist before the first test, empty and as declared. Each has a name.
     *
     * <pre>{@code @KafkaTest(topics = @Topic(value = "quickstart-events", partitions = 3))}</pre>
     *
     * @return the topics; none by default
     */
    Topic[] topics() default {};

    /**
     * How many brokers the cluster has.
     *
     * <pre>{@code @KafkaTest(brokers = 3)}</pre>
     *
     * @return 1 by default; less fails the class with a {@link io.kafkatest.KafkaTestException}
     */
    int brokers() default 1;

    /**
     * Broker settings, in Kafka's names.
     *
     * <pre>{@code @KafkaTest(brokerConfig = "message.max.bytes=4194304")}</pre>
     *
     * @return {@code name=value} each, none by default; an unknown name or bad value fails the class with a
     *     {@link io.kafkatest.KafkaTestException}
     */
    String[] brokerConfig() default {};

    /**
     * Whether other test classes may use the cluster too.
     *
     * <pre>{@code @KafkaTest(cluster = ClusterUse.OWN)}</pre>
     *
     * @return {@link ClusterUse#SHARED} by default
     */
    ClusterUse cluster() default ClusterUse.SHARED;
}
