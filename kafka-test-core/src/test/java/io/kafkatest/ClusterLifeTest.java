package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.testing.ForkedJvm;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The whole life of a cluster in a JVM of its own, which sees what a user's would. */
class ClusterLifeTest {

    @TempDir
    private static Path temp;

    private static ForkedJvm.End end;
    private static Properties facts;

    @BeforeAll
    static void runOnce() throws Exception {
        Path report = temp.resolve("facts.properties");
        try (ForkedJvm jvm = ForkedJvm.of(ClusterLifeMain.class)
                .withoutOnClassPath("slf4j-simple")
                .start(report)) {
            end = jvm.end();
        }
        assertThat(end.status()).as(end.toString()).isZero();
        facts = new Properties();
        try (Reader in = Files.newBufferedReader(report)) {
            facts.load(in);
        }
    }

    @Test
    void printsNothing() {
        assertThat(end.out()).isEmpty();
    }

    @Test
    void makesOnlySlf4jComplainThatItHasNoBinding() {
        assertThat(end.err().lines()).allMatch(line -> line.startsWith("SLF4J: "));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void listensOnLoopbackOnly() {
        assertThat(facts.getProperty("listening")).isEqualTo("127.0.0.1");
    }

    @Test
    void leavesNoThreadButKafkasForMetrics() {
        assertThat(facts.getProperty("threads").split(","))
                .allMatch(name -> name.startsWith("metrics-meter-tick-thread") || name.isEmpty());
    }

    @Test
    void leavesNoData() {
        assertThat(facts.getProperty("data")).isEqualTo("false");
    }

    @Test
    void changesNoSystemProperty() {
        assertThat(facts.getProperty("properties")).isEmpty();
    }

    @Test
    void changesNoDefaultLocaleOrTimeZone() {
        assertThat(facts.getProperty("defaults")).isEqualTo("true");
    }

    /** Not Turkish, with which Kafka 4.3.1 itself can't start: it looks for its enum constant CLASSİC. */
    @Test
    void isTheSameWithAnUnusualLocaleAndTimeZone() {
        try (ForkedJvm jvm = ForkedJvm.of(ClusterLifeMain.class)
                .option("-Duser.language=ar")
                .option("-Duser.country=EG")
                .option("-Duser.timezone=Asia/Kathmandu")
                .option("-Dfile.encoding=ISO-8859-6")
                .start(temp.resolve("odd.properties"))) {
            ForkedJvm.End odd = jvm.end();

            assertThat(odd.status()).as(odd.toString()).isZero();
        }
    }

    @Test
    void isLoggedToSlf4jWhenTheUserWantsIt() {
        try (ForkedJvm jvm = ForkedJvm.of(ClusterLifeMain.class)
                .option("-Dkafka-test.broker-log-level=INFO")
                .option("-Dorg.slf4j.simpleLogger.defaultLogLevel=info")
                .start(temp.resolve("logged.properties"))) {
            assertThat(jvm.end().err().lines()).anyMatch(line -> line.contains("INFO kafka.server.BrokerServer - "));
        }
    }
}
