package io.kafkatest.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialsTest {

    @ParameterizedTest
    @CsvSource({
        "from https://me:secret@example.com/a to x,from https://example.com/a to x",
        "https://token@example.com and https://b:c@example.com,https://example.com and https://example.com",
        "https://example.com/a@b,https://example.com/a@b",
        "mail me@example.com,mail me@example.com"
    })
    void areRemovedFromAddresses(String text, String expected) {
        assertThat(Credentials.removedFrom(text)).isEqualTo(expected);
    }
}
