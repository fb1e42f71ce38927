package io.kafkatest.other;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** What another library's annotation is like. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Mocked {}
