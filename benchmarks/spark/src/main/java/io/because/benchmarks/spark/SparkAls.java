package io.because.benchmarks.spark;

import java.util.Locale;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Fits Spark's ALS for implicit feedback and prints the seconds of each iteration, loading left out. */
public final class SparkAls {
    private static final int FEW = 5;
    private static final int MANY = 15;

    private SparkAls() {}

    /** @param args a file of lines "user,item"; rank; threads */
    public static void main(String[] args) {
        SparkSession spark = SparkSession.builder()
                .master("local[" + args[2] + "]")
                .config("spark.ui.enabled", "false")
                .getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        Dataset<Row> interactions = spark.read()
                .schema(new StructType().add("user", "int").add("item", "int"))
                .csv(args[0])
                .selectExpr("user", "item", "1.0 as rating")
                .cache();
        interactions.count();
        int rank = Integer.parseInt(args[1]);
        seconds(interactions, rank, FEW); // warms up
        double few = seconds(interactions, rank, FEW);
        double many = seconds(interactions, rank, MANY);
        System.out.printf(Locale.ROOT, "seconds an iteration %.4f%n", (many - few) / (MANY - FEW));
        spark.stop();
    }

    private static double seconds(Dataset<Row> interactions, int rank, int iterations) {
        long start = System.nanoTime();
        new ALS()
                .setImplicitPrefs(true)
                .setRank(rank)
                .setMaxIter(iterations)
                .setRegParam(0.01)
                .setAlpha(40)
                .setSeed(1)
                .fit(interactions)
                .userFactors()
                .count();
        return (System.nanoTime() - start) / 1e9;
    }
}
