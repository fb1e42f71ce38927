package io.kafkatest.internal.distribution;

import java.io.IOException;
import java.io.InputStream;

/** What the jars of an index are filled from. */
interface JarSource {

    InputStream open(IndexedJar jar) throws IOException;

    /** What it is, for messages. */
    String description();
}
