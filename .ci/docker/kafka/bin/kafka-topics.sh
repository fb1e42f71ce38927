#!/bin/bash
case $KAFKA_VERSION in
    3.[0-6].*) class=kafka.admin.TopicCommand ;;
    *) class=org.apache.kafka.tools.TopicCommand ;;
esac
exec /opt/kafka/bin/kafka-run-class.sh $class "$@"
