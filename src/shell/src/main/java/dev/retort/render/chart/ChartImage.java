package dev.retort.render.chart;

import dev.retort.render.cell.DisplayWidth;
import dev.retort.text.VisibleText;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** A chart as an image, with colours that are seen on a light and on a dark screen. */
public final class ChartImage {
    private static final Color TEXT = new Color(0x80, 0x80, 0x80);
    private static final Color GRID = new Color(0x80, 0x80, 0x80, 0x50);
    private static final List<Color> COLOURS = List.of(
            new Color(0x4e79a7), new Color(0xf28e2b), new Color(0x59a14f), new Color(0xe15759), new Color(0xb07aa1));
    private static final int MOST_BARS = 60;
    private static final int LEFT = 70;
    private static final int MARGIN = 24;

    private final Chart chart;
    private final int width;
    private final int height;
    private final Graphics2D graphics;
    private final Axis y;

    private ChartImage(Chart chart, BufferedImage image, Chart.Range range) {
        this.chart = chart;
        this.width = image.getWidth();
        this.height = image.getHeight();
        this.graphics = image.createGraphics();
        this.y = Axis.round(
                chart.kind() == Chart.Kind.BARS
                        ? new Chart.Range(Math.min(0, range.from()), Math.max(0, range.to()))
                        : range,
                6);
    }

    /** Draws a chart that has numbers. */
    public static BufferedImage of(Chart chart, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        new ChartImage(chart, image, chart.range().orElse(new Chart.Range(0, 1))).draw();
        return image;
    }

    private void draw() {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        for (double tick : y.ticks()) {
            graphics.setColor(GRID);
            graphics.draw(new Line2D.Double(LEFT, y(tick), width - MARGIN, y(tick)));
            write(Axis.number(tick), LEFT - 6, y(tick) + 4, 1);
        }
        if (chart.kind() == Chart.Kind.BARS) {
            bars();
        } else {
            lines();
        }
        for (int i = 0; i < chart.series().size(); i++) {
            graphics.setColor(colour(i));
            graphics.drawString(VisibleText.line(chart.series().get(i)), LEFT + i * 120, 14);
        }
        graphics.dispose();
    }

    private void bars() {
        List<Chart.Point> shown = chart.points().stream().limit(MOST_BARS).toList();
        double slot = (double) (width - LEFT - MARGIN) / Math.max(1, shown.size());
        double bar = slot * 0.8 / chart.series().size();
        int every = (int) Math.ceil(60 / slot);
        for (int i = 0; i < shown.size(); i++) {
            for (int k = 0; k < chart.series().size(); k++) {
                double number = shown.get(i).values().get(k);
                if (Double.isFinite(number)) {
                    graphics.setColor(colour(k));
                    double top = Math.min(y(number), y(0));
                    graphics.fill(new Rectangle2D.Double(
                            LEFT + i * slot + slot * 0.1 + k * bar, top, bar, Math.max(1, Math.abs(y(number) - y(0)))));
                }
            }
            if (i % every == 0) {
                write(cut(shown.get(i).label()), LEFT + (i + 0.5) * slot, height - 6, 0.5);
            }
        }
    }

    private void lines() {
        Chart.Range places = new Chart.Range(
                chart.points().getFirst().place(), chart.points().getLast().place());
        Axis x = Axis.even(places, 5);
        for (double tick : x.ticks()) {
            String label = switch (chart.scale()) {
                case TIMES -> x.time(tick);
                case NUMBERS -> Axis.number(tick);
                case NAMES -> cut(chart.points().get((int) tick).label());
            };
            write(label, x(places, tick), height - 6, places.share(tick));
        }
        graphics.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < chart.series().size(); i++) {
            graphics.setColor(colour(i));
            line(places, i);
        }
    }

    /** A row without a number parts the line; a number alone is a dot. */
    private void line(Chart.Range places, int series) {
        Path2D path = new Path2D.Double();
        boolean pen = false;
        for (Chart.Point point : chart.points()) {
            double number = point.values().get(series);
            if (!Double.isFinite(number)) {
                pen = false;
                continue;
            }
            double left = x(places, point.place());
            if (pen) {
                path.lineTo(left, y(number));
            } else {
                path.moveTo(left, y(number));
                graphics.fill(new Ellipse2D.Double(left - 2, y(number) - 2, 4, 4));
            }
            pen = true;
        }
        graphics.draw(path);
    }

    private double x(Chart.Range places, double place) {
        return LEFT + places.share(place) * (width - LEFT - MARGIN);
    }

    private double y(double number) {
        return MARGIN + (1 - y.range().share(number)) * (height - 2.0 * MARGIN);
    }

    /** @param before how much of the text is before the place */
    private void write(String text, double left, double bottom, double before) {
        graphics.setColor(TEXT);
        int length = graphics.getFontMetrics().stringWidth(text);
        graphics.drawString(text, (float) (left - length * before), (float) bottom);
    }

    private static String cut(String label) {
        String text = VisibleText.line(label);
        return DisplayWidth.of(text) > 14 ? DisplayWidth.cut(text, 14) : text;
    }

    private static Color colour(int series) {
        return COLOURS.get(series % COLOURS.size());
    }
}
