package io.kafkatest.connect;

import io.kafkatest.connect.internal.ClassConnect;
import io.kafkatest.connect.internal.ConnectFields;
import io.kafkatest.connect.internal.ConnectorCheck;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/**
 * What stands behind {@link Connect}.
 *
 * <pre>{@code @ExtendWith(ConnectExtension.class)      // as @Connect has it}</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ConnectExtension
        implements BeforeAllCallback, TestInstancePostProcessor, ParameterResolver, TestExecutionExceptionHandler {

    /** Called by JUnit for {@link Connect}. */
    public ConnectExtension() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        ClassConnect connect = new ClassConnect(context);
        new ConnectFields(connect.worker()).injectStatics(context.getRequiredTestClass(), connect::closeAtEnd);
    }

    @Override
    public void postProcessTestInstance(Object instance, ExtensionContext context) {
        new ConnectFields(new ClassConnect(context).worker()).injectInto(instance);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ConnectWorker.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new ClassConnect(context).worker();
    }

    /** What a connector has failed with is often why the test fails, and told nowhere else. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        try {
            ConnectorCheck.brokenOf(new ClassConnect(context).worker())
                    .map(AssertionError::new)
                    .ifPresent(thrown::addSuppressed);
        } catch (RuntimeException e) {
            thrown.addSuppressed(e);
        }
        throw thrown;
    }
}
