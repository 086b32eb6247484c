package maze;

import java.util.HashSet;
import java.util.Set;

final class Cell {
    private final int row;
    private final int column;

    Cell(int row, int column) {
        this.row = row;
        this.column = column;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cell cell && cell.row == row && cell.column == column;
    }

    @Override
    public int hashCode() {
        return 31 * row + column;
    }
}

final class Visited {
    private final Set<Cell> cells = new HashSet<>();

    boolean visit(Cell cell) {
        return cells.add(cell);
    }

    int count() {
        return cells.size();
    }
}
