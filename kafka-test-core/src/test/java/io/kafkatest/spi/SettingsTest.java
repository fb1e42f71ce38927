package io.kafkatest.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkatest.ClusterMode;
import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaTestException;
import io.kafkatest.RunOn;
import java.io.File;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static Settings with(String name, String value) {
        return Settings.ofThisJvm()
                .preferring(asked -> Optional.ofNullable(Map.of(name, value).get(asked)));
    }

    private static Settings withNothing() {
        return Settings.ofThisJvm();
    }

    @Test
    void nothingIsStrictByDefault() {
        assertThat(withNothing().isStrict()).isFalse();
        assertThat(with("kafka-test.strict", "On").isStrict()).isTrue();
        assertThat(with("kafka-test.strict", "off").isStrict()).isFalse();
        assertThatThrownBy(() -> with("kafka-test.strict", "yes").isStrict())
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The setting kafka-test.strict is "yes".
                        That is not on or off.
                        Correct the JUnit configuration parameter kafka-test.strict.""");
    }

    @Test
    void tenMegabytesAreAttachedToAFailedTestByDefault() {
        assertThat(withNothing().attachmentLimit()).isEqualTo(10 * 1024 * 1024);
    }

    @ParameterizedTest
    @CsvSource({"off,0", "OFF,0", "0KB,0", "500KB,512000", "2 mb,2097152", "1GB,1073741824"})
    void attachmentsHaveASizeAsPeopleWriteIt(String text, long expected) {
        assertThat(with("kafka-test.attachment", text).attachmentLimit()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "MB", "-1MB", "on", "1TB"})
    void attachmentsRefuseWhatIsNoSize(String text) {
        assertThatThrownBy(() -> with("kafka-test.attachment", text).attachmentLimit())
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("The setting kafka-test.attachment is \"" + text + "\".\n"
                        + "That is not a size such as 10MB or 500KB, or off.\n"
                        + "Correct the JUnit configuration parameter kafka-test.attachment.");
    }

    @Test
    void timeoutIsFiveSecondsByDefault() {
        assertThat(withNothing().timeout()).isEqualTo(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({
        "5s,PT5S",
        "5S,PT5S",
        "' 7 s ',PT7S",
        "500ms,PT0.5S",
        "500 ms,PT0.5S",
        "2m,PT2M",
        "1h,PT1H",
        "1m30s,PT1M30S",
        "1.5s,PT1.5S",
        "PT1M,PT1M",
        "1d,P1D",
        "1d 12h,P1DT12H",
        "2D,P2D",
        "0s,PT0S"
    })
    void timeoutHasAnyUsualFormat(String text, Duration expected) {
        assertThat(with("kafka-test.timeout", text).timeout()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "d", "1d2", "soon", "ms", "5 parsecs", "-3s"})
    void timeoutRefusesWhatIsNoDuration(String text) {
        assertThatThrownBy(() -> with("kafka-test.timeout", text).timeout())
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("The setting kafka-test.timeout is \"" + text + "\".\n"
                        + "That is not a duration such as 5s, 500ms or PT1M.\n"
                        + "Correct the JUnit configuration parameter kafka-test.timeout.");
    }

    @Test
    void brokersLogNothingToTheUserByDefault() {
        assertThat(withNothing().brokerLogLevel()).isEqualTo(Level.OFF);
    }

    @ParameterizedTest
    @CsvSource({"INFO,INFO", "info,INFO", "WARN,WARNING", "warning,WARNING", "Trace,TRACE", "off,OFF"})
    void brokerLogLevelIsReadInAnyCase(String text, Level expected) {
        assertThat(with("kafka-test.broker-log-level", text).brokerLogLevel()).isEqualTo(expected);
    }

    @Test
    void brokerLogLevelRefusesWhatIsNoLevel() {
        assertThatThrownBy(() -> with("kafka-test.broker-log-level", "LOUD").brokerLogLevel())
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The setting kafka-test.broker-log-level is "LOUD".
                        That is not one of [ALL, TRACE, DEBUG, INFO, WARNING, ERROR, OFF].
                        Correct the JUnit configuration parameter kafka-test.broker-log-level.""");
    }

    @Test
    void cacheFolderIsThePlatformsByDefault() {
        assertThat(withNothing().cacheFolder()).isEmpty();
    }

    @Test
    void cacheFolderIsAPath() {
        assertThat(with("kafka-test.cache-dir", "some/folder").cacheFolder()).contains(Path.of("some/folder"));
    }

    @Test
    void cacheFolderRefusesWhatIsNoPath() {
        assertThatThrownBy(() -> with("kafka-test.cache-dir", "a\0b").cacheFolder())
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The setting kafka-test.cache-dir is "a\0b".
                        That is not a folder.
                        Correct the JUnit configuration parameter kafka-test.cache-dir.""");
    }

    @Test
    void noKafkaFolderIsNamedByDefault() {
        assertThat(withNothing().kafkaFolders()).isEmpty();
    }

    @Test
    void kafkaFoldersAreSeparatedAsInAClassPath() {
        String value = "kafka_2.13-4.3.1" + File.pathSeparator + " /opt/kafka" + File.pathSeparator;

        assertThat(with("kafka-test.kafka-dir", value).kafkaFolders())
                .containsExactly(Path.of("kafka_2.13-4.3.1"), Path.of("/opt/kafka"));
    }

    @Test
    void kafkaFoldersRefuseWhatIsNoPath() {
        assertThatThrownBy(() -> with("kafka-test.kafka-dir", "a\0b").kafkaFolders())
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("The setting kafka-test.kafka-dir is \"a\0b\".\n"
                        + "That is not a folder, or several that are separated by " + File.pathSeparator + ".\n"
                        + "Correct the JUnit configuration parameter kafka-test.kafka-dir.");
    }

    @Test
    void mavenSettingsAreMavensOwnByDefault() {
        assertThat(withNothing().mavenSettings()).isEmpty();
    }

    @Test
    void mavenSettingsAreAPath() {
        assertThat(with("kafka-test.maven-settings", "ci/settings.xml").mavenSettings())
                .contains(Path.of("ci/settings.xml"));
    }

    @Test
    void dataFolderIsThePlatformsByDefault() {
        assertThat(withNothing().dataFolder()).isEmpty();
    }

    @Test
    void dataFolderIsAPath() {
        assertThat(with("kafka-test.data-dir", "/some/folder").dataFolder()).contains(Path.of("/some/folder"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void aFolderThatIsSetToNothingIsNotSet(String blank) {
        assertThat(with("kafka-test.cache-dir", blank).cacheFolder()).isEmpty();
    }

    @Test
    void whatIsPreferredIsAskedFirst() {
        assertThat(with("kafka-test.timeout", "1s")
                        .preferring(name -> Optional.of("2s"))
                        .timeout())
                .isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void whatThePreferredDoesNotHaveIsAskedOfTheNext() {
        assertThat(with("kafka-test.timeout", "1s")
                        .preferring(name -> Optional.empty())
                        .timeout())
                .isEqualTo(Duration.ofSeconds(1));
    }

    private static ClusterSpec completed(Map<String, String> parameters, ClusterSpec spec) {
        return Settings.ofThisJvm()
                .preferring(asked -> Optional.ofNullable(parameters.get(asked)), parameters.keySet())
                .complete(spec);
    }

    @Test
    void completesASpecWithWhatTheySay() {
        Map<String, String> parameters = Map.of(
                "kafka-test.version", "3.6.1", "kafka-test.mode", "zookeeper", "kafka-test.run-on", "in-process");

        assertThat(completed(parameters, ClusterSpec.defaults()))
                .isEqualTo(ClusterSpec.builder()
                        .version("3.6.1")
                        .mode(ClusterMode.ZOOKEEPER)
                        .runOn(RunOn.IN_PROCESS)
                        .brokers(1)
                        .controllers(0)
                        .build());
    }

    @Test
    void changeNothingThatASpecSaysItself() {
        Map<String, String> parameters =
                Map.of("kafka-test.version", "3.6.1", "kafka-test.mode", "zookeeper", "kafka-test.run-on", "external");
        ClusterSpec spec = ClusterSpec.builder()
                .version("3.9.2")
                .mode(ClusterMode.KRAFT)
                .runOn(RunOn.PROCESS)
                .brokers(2)
                .controllers(1)
                .brokerConfig("a", "1")
                .build();

        assertThat(completed(parameters, spec)).isEqualTo(spec);
    }

    @Test
    void sayNeitherVersionNorModeOfAClusterThatRunsAlready() {
        Map<String, String> parameters =
                Map.of("kafka-test.version", "3.6.1", "kafka-test.mode", "zookeeper", "kafka-test.run-on", "external");

        assertThat(completed(parameters, ClusterSpec.defaults()))
                .isEqualTo(ClusterSpec.builder().runOn(RunOn.EXTERNAL).build());
    }

    @Test
    void runAClusterThatIsToOutliveItsJvmInAProcess() {
        assertThat(completed(Map.of("kafka-test.keep-alive", "10m"), ClusterSpec.defaults())
                        .runOn())
                .isEqualTo(RunOn.PROCESS);
    }

    @Test
    void keepAClusterAliveNowhereElseThanAsked() {
        Map<String, String> parameters = Map.of("kafka-test.keep-alive", "10m", "kafka-test.run-on", "in-process");

        assertThat(completed(parameters, ClusterSpec.defaults()).runOn()).isEqualTo(RunOn.IN_PROCESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IN_PROCESS", "in-process", "In-Process"})
    void runOnIsReadInAnyCase(String text) {
        assertThat(completed(Map.of("kafka-test.run-on", text), ClusterSpec.defaults())
                        .runOn())
                .isEqualTo(RunOn.IN_PROCESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker", "default"})
    void runOnRefusesWhatIsNoWayToRun(String text) {
        Map<String, String> parameters = Map.of("kafka-test.run-on", text);
        ClusterSpec spec = ClusterSpec.defaults();

        assertThatThrownBy(() -> completed(parameters, spec))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("The setting kafka-test.run-on is \"" + text + "\".\n"
                        + "That is not in-process, process, container or external.\n"
                        + "Correct the JUnit configuration parameter kafka-test.run-on.");
    }

    @Test
    void sweepNothingByDefault() {
        assertThat(withNothing().externalSweep()).isEmpty();
    }

    @Test
    void sweepWhatIsAsOldAsTheySay() {
        assertThat(with("kafka-test.external-sweep", "1d").externalSweep()).contains(Duration.ofDays(1));
    }

    @Test
    void sweepRefusesWhatIsNoDuration() {
        assertThatThrownBy(() -> with("kafka-test.external-sweep", "yesterday").externalSweep())
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The setting kafka-test.external-sweep is "yesterday".
                        That is not a duration such as 1d, 12h or PT36H.
                        Correct the JUnit configuration parameter kafka-test.external-sweep.""");
    }

    @Test
    void letTestsFailThatAskForWhatIsUnsupported() {
        assertThat(withNothing().skipsUnsupported()).isFalse();
        assertThat(with("kafka-test.unsupported", "fail").skipsUnsupported()).isFalse();
    }

    @Test
    void skipThemIfTheySaySo() {
        assertThat(with("kafka-test.unsupported", "Skip").skipsUnsupported()).isTrue();
    }

    @Test
    void unsupportedRefusesWhatIsNeither() {
        assertThatThrownBy(() -> with("kafka-test.unsupported", "ignore").skipsUnsupported())
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The setting kafka-test.unsupported is "ignore".
                        That is not fail or skip.
                        Correct the JUnit configuration parameter kafka-test.unsupported.""");
    }

    @Test
    void nameTheSettingThatAMisspeltOneIsNearestTo() {
        Map<String, String> parameters = Map.of("kafka-test.verson", "3.6.1");
        ClusterSpec spec = ClusterSpec.defaults();

        assertThatThrownBy(() -> completed(parameters, spec))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The setting kafka-test.verson is given by the JUnit configuration parameter kafka-test.verson.
                        There is no such setting.
                        Did you mean kafka-test.version?""");
    }

    @Test
    void sayHowManyNodesThereAreUnlessTheSpecDoes() {
        Map<String, String> parameters = Map.of("kafka-test.brokers", "3", "kafka-test.controllers", " 2 ");

        ClusterSpec open = completed(parameters, ClusterSpec.defaults());
        ClusterSpec said = completed(
                parameters, ClusterSpec.builder().brokers(1).controllers(0).build());

        assertThat(open.brokers()).isEqualTo(3);
        assertThat(open.controllers()).isEqualTo(2);
        assertThat(said.brokers()).isEqualTo(1);
        assertThat(said.controllers()).isZero();
    }

    @Test
    void aTestThatSaysZooKeeperHasNoControllers() {
        ClusterSpec spec = completed(
                Map.of("kafka-test.controllers", "3"),
                ClusterSpec.builder().mode(ClusterMode.ZOOKEEPER).build());

        assertThat(spec.controllers()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "brokers,0,a number from 1 on",
        "brokers,two,a number from 1 on",
        "controllers,-1,a number from 0 on",
        "controllers,1.5,a number from 0 on"
    })
    void refuseWhatIsNoNumberOfNodes(String name, String text, String expected) {
        Map<String, String> parameters = Map.of("kafka-test." + name, text);
        ClusterSpec spec = ClusterSpec.defaults();

        assertThatThrownBy(() -> completed(parameters, spec))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("The setting kafka-test." + name + " is \"" + text + "\".\n"
                        + "That is not " + expected + ".\n"
                        + "Correct the JUnit configuration parameter kafka-test." + name + ".");
    }

    @Test
    void nameAnImageForContainersOnly() {
        Map<String, String> parameters = Map.of("kafka-test.image", "acme/kafka:1", "kafka-test.version", "3.6.1");

        ClusterSpec container = completed(
                parameters, ClusterSpec.builder().runOn(RunOn.CONTAINER).build());

        assertThat(container.image()).isEqualTo("acme/kafka:1");
        assertThat(completed(parameters, ClusterSpec.defaults()).image()).isEmpty();
    }

    @Test
    void leaveTheVersionOfANamedImageToIt() {
        ClusterSpec image = ClusterSpec.builder().image("acme/kafka:1").build();

        ClusterSpec completed = completed(Map.of("kafka-test.version", "3.6.1"), image);

        assertThat(completed.runOn()).isEqualTo(RunOn.CONTAINER);
        assertThat(completed.version()).isEmpty();
    }

    @Test
    void changeNothingOfAClusterThatSomebodyElseHasStarted() {
        ClusterSpec adopted = ClusterSpec.at(() -> "localhost:9092");

        assertThat(completed(Map.of("kafka-test.run-on", "container", "kafka-test.brokers", "3"), adopted))
                .isSameAs(adopted);
    }

    @Test
    void buildNoImageWhereThereIsAnOfficialOneByDefault() {
        assertThat(withNothing().baseImage()).isEmpty();
        assertThat(with("kafka-test.base-image", "eclipse-temurin:21-jre").baseImage())
                .contains("eclipse-temurin:21-jre");
    }

    @ParameterizedTest
    @CsvSource({"fail,FAIL", "Skip,SKIP", "in-process,IN_PROCESS", "IN_PROCESS,IN_PROCESS"})
    void sayWhatBecomesOfATestWithoutDocker(String text, WithoutDocker expected) {
        assertThat(with("kafka-test.without-docker", text).withoutDocker()).isEqualTo(expected);
    }

    @Test
    void refuseWhatCannotBecomeOfATestWithoutDocker() {
        assertThat(withNothing().withoutDocker()).isEqualTo(WithoutDocker.FAIL);
        assertThatThrownBy(() -> with("kafka-test.without-docker", "ignore").withoutDocker())
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The setting kafka-test.without-docker is "ignore".
                        That is not fail, skip or in-process.
                        Correct the JUnit configuration parameter kafka-test.without-docker.""");
    }

    @ParameterizedTest
    @CsvSource({"container,CONTAINER", "In-Process,IN_PROCESS", "process,PROCESS"})
    void sayWhereWorkersOfKafkaConnectRun(String text, RunOn expected) {
        assertThat(with("kafka-test.connect-run-on", text).connectRunOn()).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"external", "default", "nowhere"})
    void refuseWhereNoWorkerCanRun(String text) {
        assertThat(withNothing().connectRunOn()).isEmpty();
        assertThatThrownBy(() -> with("kafka-test.connect-run-on", text).connectRunOn())
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The setting kafka-test.connect-run-on is "%s".
                        That is not in-process, process or container.
                        Correct the JUnit configuration parameter kafka-test.connect-run-on.""", text);
    }
}
