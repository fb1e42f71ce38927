#!/bin/bash
export LOG4J_PREFIX=
exec /opt/kafka/bin/kafka-run-class.sh kafka.Kafka "$@"
