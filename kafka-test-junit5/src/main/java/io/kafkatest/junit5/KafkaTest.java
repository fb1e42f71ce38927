package io.kafkatest.junit5;

import io.kafkatest.ClusterMode;
import io.kafkatest.RunOn;
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
     * The brokers' Kafka version.
     *
     * <pre>{@code @KafkaTest(version = "3.6.1")}</pre>
     *
     * @return a version from 3.3 on; empty, the default, for what {@code kafka-test.version} says, or else the first release in
     *     {@code kafka-test.kafka-dir}, or else the one that the library carries. One that can't be had fails the class with a
     *     {@link io.kafkatest.KafkaTestException}
     */
    String version() default "";

    /**
     * Who keeps the cluster's metadata.
     *
     * <pre>{@code @KafkaTest(mode = ClusterMode.ZOOKEEPER)}</pre>
     *
     * @return {@link ClusterMode#DEFAULT} for what {@code kafka-test.mode} says, or else {@link ClusterMode#KRAFT}
     */
    ClusterMode mode() default ClusterMode.DEFAULT;

    /**
     * Where the nodes of the cluster run.
     *
     * <pre>{@code @KafkaTest(runOn = RunOn.PROCESS)}</pre>
     *
     * @return {@link RunOn#DEFAULT} for {@link RunOn#CONTAINER} if there is an {@link #image()}, otherwise what
     *     {@code kafka-test.run-on} says, or else {@link RunOn#PROCESS} with {@code kafka-test.keep-alive} and
     *     {@link RunOn#IN_PROCESS} without
     */
    RunOn runOn() default RunOn.DEFAULT;

    /**
     * The image that the nodes are containers of; with one, they run in containers.
     *
     * <pre>{@code @KafkaTest(image = "confluentinc/cp-kafka:7.9.1")}</pre>
     *
     * @return a name as {@code docker pull} takes it; empty, the default, for what {@code kafka-test.image} says where nodes run in
     *     containers, or else one of the brokers' version
     * @see io.kafkatest.ClusterSpec.Builder#image(String)
     */
    String image() default "";

    /**
     * How many brokers the cluster has.
     *
     * <pre>{@code @KafkaTest(brokers = 3)}</pre>
     *
     * @return 0, the default, for what {@code kafka-test.brokers} says, or else 1; less fails the class with a
     *     {@link io.kafkatest.KafkaTestException}
     */
    int brokers() default 0;

    /**
     * How many nodes do nothing but keep the cluster's metadata, in KRaft mode.
     *
     * <pre>{@code @KafkaTest(brokers = 3, controllers = 3)}</pre>
     *
     * @return 0, the default, for what {@code kafka-test.controllers} says, or else to have the first broker do so; less fails the
     *     class with a {@link io.kafkatest.KafkaTestException}
     */
    int controllers() default 0;

    /**
     * Listeners of the brokers beside the one that the library itself uses: for code that is to meet a broker with security.
     *
     * <pre>{@code @KafkaTest(listeners = @Listener(name = "SECURE", protocol = SecurityProtocol.SASL_PLAINTEXT))}</pre>
     *
     * @return none by default; a name that can't be fails the class with a {@link io.kafkatest.KafkaTestException}
     */
    Listener[] listeners() default {};

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
     * Classes of the test class path that the brokers are to find, with all that is in the same jar or folder: an
     * authorizer, a quota callback and the like, which {@link #brokerConfig()} names.
     *
     * <pre>{@code @KafkaTest(brokerPlugins = MyAuthorizer.class,
     *         brokerConfig = "authorizer.class.name=com.example.MyAuthorizer")}</pre>
     *
     * @return none by default; one that is in no jar or folder fails the class with a
     *     {@link io.kafkatest.KafkaTestException}
     */
    Class<?>[] brokerPlugins() default {};

    /**
     * Jars and folders of classes that the brokers are to find.
     *
     * <pre>{@code @KafkaTest(brokerPluginPath = "../authorizer/target/authorizer.jar")}</pre>
     *
     * @return none by default; one that is not there fails the class with a {@link io.kafkatest.KafkaTestException}
     */
    String[] brokerPluginPath() default {};

    /**
     * Whether other test classes may use the cluster too.
     *
     * <pre>{@code @KafkaTest(cluster = ClusterUse.OWN)}</pre>
     *
     * @return {@link ClusterUse#SHARED} by default
     */
    ClusterUse cluster() default ClusterUse.SHARED;

    /**
     * Whether a test that passed fails for what it leaves behind.
     *
     * <pre>{@code @KafkaTest(strict = Strictness.ON)}</pre>
     *
     * @return {@link Strictness#DEFAULT} for what {@code kafka-test.strict} says, or else {@link Strictness#OFF}
     */
    Strictness strict() default Strictness.DEFAULT;
}
