package io.kafkatest.junit5.internal.attachment;

/** A line added to what a test failed with. */
final class FailureNote extends Throwable {

    private static final long serialVersionUID = 1L;

    private FailureNote(String note) {
        super(note, null, false, false); // it was thrown nowhere
    }

    /**
     * Adds it where it is seen best. A message can't be changed, but a plain assertion error can be made anew with a longer
     * one. Other types may have more to them than their message; with them it stands among what is suppressed, which every
     * stack trace shows.
     */
    static Throwable on(Throwable thrown, String note) {
        if (thrown.getClass() != AssertionError.class) {
            thrown.addSuppressed(new FailureNote(note));
            return thrown;
        }
        AssertionError noted = new AssertionError(thrown.getMessage() + "\n\n" + note, thrown.getCause());
        noted.setStackTrace(thrown.getStackTrace());
        for (Throwable suppressed : thrown.getSuppressed()) {
            noted.addSuppressed(suppressed);
        }
        return noted;
    }

    /** Without the name of a class that nobody has to know. */
    @Override
    @SuppressWarnings("OverrideThrowableToString") // the message is as it should be
    public String toString() {
        return String.valueOf(getMessage());
    }
}
