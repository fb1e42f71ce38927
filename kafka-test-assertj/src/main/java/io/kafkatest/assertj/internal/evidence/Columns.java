package io.kafkatest.assertj.internal.evidence;

import java.util.List;
import java.util.stream.IntStream;

/** Cells below each other. The last column takes what the others leave, and they leave it enough. */
public final class Columns {

    private static final String GAP = "  ";
    private static final int WIDEST = 40;
    private static final int NARROWEST = 16;
    private static final int LAST_AT_LEAST = 30;

    private Columns() {}

    /** Lines no longer than {@code width}. All rows have as many cells as the first. */
    public static List<String> of(List<List<String>> rows, int width) {
        int[] widths = IntStream.range(0, rows.get(0).size() - 1)
                .map(column -> rows.stream()
                        .mapToInt(row -> Math.min(WIDEST, row.get(column).length()))
                        .max()
                        .orElse(0))
                .toArray();
        int room = width - widths.length * GAP.length();
        while (room - sum(widths) < LAST_AT_LEAST && widths[widest(widths)] > NARROWEST) {
            widths[widest(widths)]--;
        }
        return rows.stream().map(row -> line(row, widths, room - sum(widths))).toList();
    }

    private static int sum(int[] widths) {
        return IntStream.of(widths).sum();
    }

    private static int widest(int[] widths) {
        return IntStream.range(0, widths.length)
                .reduce((a, b) -> widths[b] > widths[a] ? b : a)
                .orElse(0);
    }

    private static String line(List<String> row, int[] widths, int last) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = Text.cut(row.get(column), widths[column]);
            line.append(cell).append(" ".repeat(widths[column] - cell.length())).append(GAP);
        }
        return line.append(Text.cut(row.get(widths.length), last)).toString();
    }
}
