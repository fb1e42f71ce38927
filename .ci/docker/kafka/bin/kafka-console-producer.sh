#!/bin/bash
case $KAFKA_VERSION in
    3.*) class=kafka.tools.ConsoleProducer ;;
    *) class=org.apache.kafka.tools.ConsoleProducer ;;
esac
exec /opt/kafka/bin/kafka-run-class.sh $class "$@"
