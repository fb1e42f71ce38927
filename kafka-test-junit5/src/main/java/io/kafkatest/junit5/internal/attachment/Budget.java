package io.kafkatest.junit5.internal.attachment;

/** How much may still be written. */
final class Budget {

    private long left;

    Budget(long bytes) {
        left = bytes;
    }

    /** Takes a number of bytes, if so many are left. */
    boolean take(long bytes) {
        if (bytes > left) {
            return false;
        }
        left -= bytes;
        return true;
    }

    /** A part of what is left, which is taken only as far as it is used. */
    long share(int among) {
        return left / Math.max(1, among);
    }
}
