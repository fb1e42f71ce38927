package plugin;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.security.auth.AuthenticationContext;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.apache.kafka.common.security.auth.KafkaPrincipalBuilder;
import org.apache.kafka.common.security.auth.KafkaPrincipalSerde;

/** Takes everybody for Alice. */
public class AlicesPrincipalBuilder implements KafkaPrincipalBuilder, KafkaPrincipalSerde {

    private static final KafkaPrincipal ALICE = new KafkaPrincipal(KafkaPrincipal.USER_TYPE, "alice");

    @Override
    public KafkaPrincipal build(AuthenticationContext context) {
        return ALICE;
    }

    @Override
    public byte[] serialize(KafkaPrincipal principal) {
        return principal.getName().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public KafkaPrincipal deserialize(byte[] bytes) {
        return ALICE;
    }
}
