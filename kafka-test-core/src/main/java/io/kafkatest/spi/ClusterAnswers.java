package io.kafkatest.spi;

import io.kafkatest.KafkaCluster;
import io.kafkatest.internal.topic.Answer;
import io.kafkatest.internal.topic.Presence;
import java.util.Optional;
import org.apache.kafka.common.KafkaFuture;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Waits for what a cluster answers to Kafka's admin client, and says what was asked when there is no answer to be had. When no
 * broker is there any more that is known after half a second; Kafka's clients would go on trying.
 *
 * <pre>{@code
 * Set<String> names = ClusterAnswers.to("The topics of the cluster were asked for.", kafka)
 *         .of(kafka.admin().listTopics().names());
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ClusterAnswers {

    private final Answer answer;

    private ClusterAnswers(Answer answer) {
        this.answer = answer;
    }

    /**
     * The answers to what is to be asked.
     *
     * <pre>{@code
     * ClusterAnswers answers = ClusterAnswers.to("The groups of the cluster were asked for.", kafka);
     * }</pre>
     *
     * @param asked a sentence for the message of a failure
     * @param cluster who is asked
     * @return nothing is asked yet
     */
    public static ClusterAnswers to(String asked, KafkaCluster cluster) {
        return new ClusterAnswers(new Answer(asked, () -> new Presence(cluster).check(asked)));
    }

    /**
     * Waits for an answer, for 30 seconds at most.
     *
     * <pre>{@code
     * int brokers = answers.of(kafka.admin().describeCluster().nodes()).size();
     * }</pre>
     *
     * @param <T> its type
     * @param future what Kafka's admin client returned
     * @return the answer
     * @throws io.kafkatest.KafkaTestException if the cluster answers with an error, or not at all
     */
    public <T> T of(KafkaFuture<T> future) {
        return answer.of(future);
    }

    /**
     * Waits for an answer, which may be a certain error.
     *
     * <pre>{@code
     * boolean exists = answers.unless(UnknownTopicOrPartitionException.class, description).isPresent();
     * }</pre>
     *
     * @param <T> its type
     * @param error the error that is an answer too
     * @param future what Kafka's admin client returned
     * @return the answer, or empty for that error
     * @throws io.kafkatest.KafkaTestException if the cluster answers with another error, or not at all
     */
    public <T> Optional<T> unless(Class<? extends Throwable> error, KafkaFuture<T> future) {
        return answer.unless(error, future);
    }
}
