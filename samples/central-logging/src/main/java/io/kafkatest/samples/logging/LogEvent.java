package io.kafkatest.samples.logging;

/** What every service's log lines become. */
record LogEvent(String service, String time, String level, String message) {}
