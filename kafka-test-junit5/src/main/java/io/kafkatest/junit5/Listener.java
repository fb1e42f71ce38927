package io.kafkatest.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One more listener of the brokers, as a part of {@link KafkaTest#listeners()}.
 *
 * <pre>{@code
 * @KafkaTest(
 *         listeners = @Listener(name = "SECURE", protocol = SecurityProtocol.SASL_PLAINTEXT),
 *         brokerConfig = {
 *             "listener.name.secure.sasl.enabled.mechanisms=PLAIN",
 *             "listener.name.secure.plain.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required"
 *                     + " user_alice=\"alice-secret\";"
 *         })
 * }</pre>
 *
 * @see io.kafkatest.ClusterSpec.Builder#listener
 */
@Target({})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@API(status = Status.EXPERIMENTAL, since = "0.1")
public @interface Listener {

    /**
     * Its name, by which {@link io.kafkatest.KafkaCluster#bootstrapServers(String)} is asked for its address.
     *
     * @return of capital letters, digits and underscores
     */
    String name();

    /**
     * What is spoken there.
     *
     * @return one of Kafka's security protocols
     */
    SecurityProtocol protocol();
}
