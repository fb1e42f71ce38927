package io.kafkatest.internal.node;

import org.jspecify.annotations.Nullable;

/** Closes what would outlive this JVM, if it ends before somebody else has done so. */
public final class AtJvmEnd {

    private final String thread;
    private @Nullable Thread hook;

    /**
     * Nothing to be closed yet.
     *
     * @param thread how to call the thread that does it
     */
    public AtJvmEnd(String thread) {
        this.thread = thread;
    }

    /** Has something done when the JVM ends. */
    public synchronized void run(Runnable close) {
        hook = new Thread(close, thread);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Has nothing done any more. */
    public synchronized void forget() {
        try {
            if (hook != null) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        } catch (IllegalStateException e) {
            // the JVM is ending, and the hook is what calls this
        }
    }
}
