package io.kafkatest.internal.cluster;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.apache.kafka.clients.admin.Admin;

/**
 * An admin client that many hold, so none of them can close it.
 *
 * <p>A proxy, since the interface has other methods in each version of kafka-clients and the user chooses which.
 */
final class SharedAdmin {

    private SharedAdmin() {}

    static Admin of(Admin admin) {
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
