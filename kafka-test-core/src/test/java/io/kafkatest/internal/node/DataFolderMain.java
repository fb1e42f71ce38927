package io.kafkatest.internal.node;

import java.nio.file.Path;

/** Makes a data folder and keeps it until told to end. */
final class DataFolderMain {

    private DataFolderMain() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println(
                new DataFolders(Path.of(arguments[0])).create("cluster").path());
        System.in.read();
    }
}
