/** How fast the library is; see README.md of this module for how to run it and what came out. */
package io.kafkatest.benchmarks;
