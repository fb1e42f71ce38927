#!/bin/bash
case $KAFKA_VERSION in
    3.[0-6].*) class=kafka.tools.ConsoleConsumer ;;
    *) class=org.apache.kafka.tools.consumer.ConsoleConsumer ;;
esac
exec /opt/kafka/bin/kafka-run-class.sh $class "$@"
