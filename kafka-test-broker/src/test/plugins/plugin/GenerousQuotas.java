package plugin;

import java.util.Map;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.apache.kafka.server.quota.ClientQuotaCallback;
import org.apache.kafka.server.quota.ClientQuotaEntity;
import org.apache.kafka.server.quota.ClientQuotaType;
import org.slf4j.LoggerFactory;

/** Limits nobody, and says so. */
public class GenerousQuotas implements ClientQuotaCallback {

    @Override
    public void configure(Map<String, ?> configs) {
        LoggerFactory.getLogger(GenerousQuotas.class).warn("no quotas");
    }

    @Override
    public Map<String, String> quotaMetricTags(ClientQuotaType type, KafkaPrincipal principal, String clientId) {
        return Map.of();
    }

    @Override
    public Double quotaLimit(ClientQuotaType type, Map<String, String> metricTags) {
        return null;
    }

    @Override
    public void updateQuota(ClientQuotaType type, ClientQuotaEntity entity, double newValue) {}

    @Override
    public void removeQuota(ClientQuotaType type, ClientQuotaEntity entity) {}

    @Override
    public boolean quotaResetRequired(ClientQuotaType type) {
        return false;
    }

    @Override
    public boolean updateClusterMetadata(Cluster cluster) {
        return false;
    }

    @Override
    public void close() {}
}
