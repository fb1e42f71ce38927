package io.kafkatest.broker;

import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.security.auth.callback.CallbackHandler;
import javax.security.sasl.SaslClient;
import javax.security.sasl.SaslClientFactory;
import javax.security.sasl.SaslException;
import javax.security.sasl.SaslServer;
import javax.security.sasl.SaslServerFactory;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule;
import org.apache.kafka.common.security.oauthbearer.internals.OAuthBearerSaslClient.OAuthBearerSaslClientFactory;
import org.apache.kafka.common.security.oauthbearer.internals.OAuthBearerSaslServer.OAuthBearerSaslServerFactory;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.security.plain.internals.PlainSaslServer.PlainSaslServerFactory;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.apache.kafka.common.security.scram.internals.ScramSaslClient.ScramSaslClientFactory;
import org.apache.kafka.common.security.scram.internals.ScramSaslServer.ScramSaslServerFactory;

/**
 * Kafka's mechanisms of SASL. Kafka registers them for the whole JVM, and where it is there several times, as brokers of two
 * versions or as the clients of a test, the first one's answer for all, who can't use them. Those of this class loader are
 * registered here so that they answer only to their own.
 */
final class SaslMechanisms {

    /** In this class loader. */
    private static boolean kept;

    private SaslMechanisms() {}

    /** Does so for a node that has to do with SASL. */
    static void keepToOurselves(Map<String, String> config) {
        if (config.getOrDefault("listener.security.protocol.map", "").contains(":SASL_")) {
            keepToOurselves();
        }
    }

    private static synchronized void keepToOurselves() {
        if (!kept) {
            kept = true;
            letKafkaRegister();
            ClassLoader ours = SaslMechanisms.class.getClassLoader();
            Arrays.stream(Security.getProviders())
                    .filter(provider -> provider.getClass().getClassLoader() == ours)
                    .forEach(provider -> Security.removeProvider(provider.getName()));
            Security.insertProviderAt(new Ours(), 1);
        }
    }

    /** Which these classes do as they are initialized, once. */
    private static void letKafkaRegister() {
        try {
            for (Class<?> module :
                    List.of(PlainLoginModule.class, ScramLoginModule.class, OAuthBearerLoginModule.class)) {
                Class.forName(module.getName(), true, module.getClassLoader());
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("it was there a moment ago", e);
        }
    }

    private static boolean isOurs(CallbackHandler callbacks) {
        return callbacks instanceof AuthenticateCallbackHandler;
    }

    private static final class Ours extends Provider {

        private static final long serialVersionUID = 1L;

        Ours() {
            super(
                    "kafka-test " + Integer.toHexString(System.identityHashCode(SaslMechanisms.class)),
                    "1.0",
                    "SASL of the brokers in one class loader");
            List.of(new PlainSaslServerFactory(), new ScramSaslServerFactory(), new OAuthBearerSaslServerFactory())
                    .forEach(factory ->
                            put("SaslServerFactory", factory.getMechanismNames(Map.of()), new OurServers(factory)));
            List.of(new ScramSaslClientFactory(), new OAuthBearerSaslClientFactory())
                    .forEach(factory ->
                            put("SaslClientFactory", factory.getMechanismNames(Map.of()), new OurClients(factory)));
        }

        private void put(String type, String[] mechanisms, Object factory) {
            for (String mechanism : mechanisms) {
                putService(new Service(this, type, mechanism, factory.getClass().getName(), null, null) {
                    @Override
                    public Object newInstance(Object parameter) {
                        return factory;
                    }
                });
            }
        }
    }

    private static final class OurServers implements SaslServerFactory {

        private final SaslServerFactory factory;

        OurServers(SaslServerFactory factory) {
            this.factory = factory;
        }

        @Override
        public SaslServer createSaslServer(
                String mechanism, String protocol, String server, Map<String, ?> properties, CallbackHandler callbacks)
                throws SaslException {
            return isOurs(callbacks)
                    ? factory.createSaslServer(mechanism, protocol, server, properties, callbacks)
                    : null;
        }

        @Override
        public String[] getMechanismNames(Map<String, ?> properties) {
            return factory.getMechanismNames(properties);
        }
    }

    private static final class OurClients implements SaslClientFactory {

        private final SaslClientFactory factory;

        OurClients(SaslClientFactory factory) {
            this.factory = factory;
        }

        @Override
        public SaslClient createSaslClient(
                String[] mechanisms,
                String authorization,
                String protocol,
                String server,
                Map<String, ?> properties,
                CallbackHandler callbacks)
                throws SaslException {
            return isOurs(callbacks)
                    ? factory.createSaslClient(mechanisms, authorization, protocol, server, properties, callbacks)
                    : null;
        }

        @Override
        public String[] getMechanismNames(Map<String, ?> properties) {
            return factory.getMechanismNames(properties);
        }
    }
}
