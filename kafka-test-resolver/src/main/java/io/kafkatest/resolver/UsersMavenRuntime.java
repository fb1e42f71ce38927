package io.kafkatest.resolver;

import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.MavenUserHome;
import eu.maveniverse.maven.mima.runtime.standalonestatic.StandaloneStaticRuntime;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.RepositoryPolicy;

/** Makes a session of the user's settings: MIMA's, but offline if they say so, and strict with what comes. */
final class UsersMavenRuntime extends StandaloneStaticRuntime {

    @Override
    protected DefaultRepositorySystemSession newRepositorySession(
            ContextOverrides overrides,
            MavenUserHome home,
            RepositorySystem system,
            Settings settings,
            SettingsDecrypter decrypter) {
        DefaultRepositorySystemSession session =
                super.newRepositorySession(overrides, home, system, settings, decrypter);
        session.setOffline(settings.isOffline());
        session.setChecksumPolicy(RepositoryPolicy.CHECKSUM_POLICY_FAIL);
        // what wasn't there an hour ago may have been published since
        session.setUpdatePolicy(RepositoryPolicy.UPDATE_POLICY_ALWAYS);
        return session;
    }
}
