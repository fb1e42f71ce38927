#!/bin/bash
# Runs class $1 of Kafka's with the arguments that follow. Understands the variables that Kafka's own script of this name does.
# Made to start quickly: one compiler, one garbage collector's thread, and classes from an archive where the caller names one.
class_path=$(printf '%s:' /opt/kafka/libs/*.jar)
if [[ -z ${KAFKA_LOG4J_OPTS:-} ]]; then
    for configuration in log4j2.yaml log4j.properties; do
        configuration=/opt/kafka/config/${LOG4J_PREFIX-tools-}$configuration
        [[ -f $configuration ]] && KAFKA_LOG4J_OPTS="-Dlog4j2.configurationFile=$configuration -Dlog4j.configuration=file:$configuration"
    done
fi
# what these variables say are several options each
# shellcheck disable=SC2086
exec java ${KAFKA_HEAP_OPTS:--Xms64m -Xmx512m} ${KAFKA_JVM_PERFORMANCE_OPTS:--XX:+UseSerialGC -XX:TieredStopAtLevel=1} \
    ${CLASS_ARCHIVE_OPTS:-} -Xlog:disable -Xlog:all=error:stderr -Djava.awt.headless=true ${KAFKA_GC_LOG_OPTS:-} \
    ${KAFKA_JMX_OPTS:-} $KAFKA_LOG4J_OPTS -cp "${class_path%:}${CLASSPATH:+:$CLASSPATH}" ${KAFKA_OPTS:-} "$@"
