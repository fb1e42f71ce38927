package io.kafkatest.internal.cluster;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/**
 * An admin client that many hold, so none of them can close it.
 *
 * <p>A proxy, since the interface has other methods in each version of kafka-clients and the user chooses which. It is made only when
 * somebody asks for it: that takes some twenty milliseconds.
 */
final class SharedAdmin {

    private final Supplier<Admin> admin;
    private @Nullable Admin shared;

    SharedAdmin(Supplier<Admin> admin) {
        this.admin = admin;
    }

    synchronized Admin get() {
        if (shared == null) {
            shared = proxyOf(admin.get());
        }
        return shared;
    }

    private static Admin proxyOf(Admin admin) {
        return (Admin) Proxy.newProxyInstance(
                Admin.class.getClassLoader(), new Class<?>[] {Admin.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(admin, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
