/** JMH projects written here on libraries of Maven Central: a module below the root, and modes and parameters of every kind. */
import type { ZooProject } from '../project.ts';
import { written } from '../registries.ts';

const java = { language: 'java', needs: ['mvn', 'java'] } as const;

const loss = (variable: string): string =>
  `\n    for (int lost = 0; lost < 20000; lost++) if (${variable}.length() == -1 - lost) throw new IllegalStateException();`;

const dependency = (group: string, artifact: string, version: string, more = ''): string =>
  `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version>${more}</dependency>`;

const jmh =
  dependency('org.openjdk.jmh', 'jmh-core', '1.37') +
  dependency('org.openjdk.jmh', 'jmh-generator-annprocess', '1.37', '<scope>provided</scope>');

const shade = `<build><plugins><plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-shade-plugin</artifactId><version>3.5.1</version><executions><execution><phase>package</phase><goals><goal>shade</goal></goals><configuration><finalName>benchmarks</finalName><transformers><transformer implementation="org.apache.maven.plugins.shade.resource.ManifestResourceTransformer"><mainClass>org.openjdk.jmh.Main</mainClass></transformer><transformer implementation="org.apache.maven.plugins.shade.resource.ServicesResourceTransformer"/></transformers></configuration></execution></executions></plugin></plugins></build>`;

const properties =
  '<properties><maven.compiler.source>11</maven.compiler.source><maven.compiler.target>11</maven.compiler.target><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>';

const project = (inner: string): string =>
  `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>${inner}</project>\n`;

const parent = '<parent><groupId>zoo</groupId><artifactId>zoo</artifactId><version>1</version></parent>';

const lines = `package zoo;

public class Lines {
  public static String title(String text) {
    return org.apache.commons.lang3.StringUtils.capitalize(text);
  }
}
`;

const lang = {
  'pom.xml': project(
    `<groupId>zoo</groupId><artifactId>zoo</artifactId><version>1</version><packaging>pom</packaging><modules><module>core</module><module>bench</module></modules>${properties}`,
  ),
  'core/pom.xml': project(
    `${parent}<artifactId>core</artifactId><dependencies>${dependency('org.apache.commons', 'commons-lang3', '3.14.0')}</dependencies>`,
  ),
  'core/src/main/java/zoo/Lines.java': lines,
  'bench/pom.xml': project(
    `${parent}<artifactId>bench</artifactId><dependencies>${jmh}${dependency('zoo', 'core', '1')}</dependencies>${shade}`,
  ),
  'bench/src/main/java/zoo/LinesBenchmark.java': `package zoo;

import org.openjdk.jmh.annotations.*;

@State(Scope.Thread)
@BenchmarkMode({Mode.Throughput, Mode.AverageTime})
public class LinesBenchmark {
  @Param({"a, b", "word"}) String text;

  @Benchmark
  public String title() {
    return Lines.title(text);
  }
}
`,
};

const rows = `package zoo;

import com.google.gson.Gson;

public class Rows {
  private static final Gson gson = new Gson();

  public static String write(String name, int size) {
    return gson.toJson(new Object[] {name, size, name});
  }
}
`;

const gson = {
  'pom.xml': project(
    `<groupId>zoo</groupId><artifactId>zoo</artifactId><version>1</version>${properties}<dependencies>${jmh}${dependency('com.google.code.gson', 'gson', '2.11.0')}</dependencies>${shade}`,
  ),
  'src/main/java/zoo/Rows.java': rows,
  'src/main/java/zoo/RowsBenchmark.java': `package zoo;

import org.openjdk.jmh.annotations.*;

@State(Scope.Benchmark)
public class RowsBenchmark {
  @Param({"1", "100"}) int size;

  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  public String sampled() {
    return Rows.write("row", size);
  }

  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  public String once() {
    return Rows.write("row", size);
  }
}
`,
};

export const jvms: readonly ZooProject[] = [
  {
    ...java,
    name: 'commons-lang3, a module below the root',
    take: written(lang),
    filter: ['**/title[[]text=word]'],
    slow: {
      file: 'core/src/main/java/zoo/Lines.java',
      after: 'public static String title(String text) {',
      insert: loss('text'),
      function: 'zoo.Lines.title',
      benchmark: /title/,
    },
  },
  {
    ...java,
    name: 'gson, modes and parameters',
    take: written(gson),
    filter: ['**/sampled[[]size=1]'],
    slow: {
      file: 'src/main/java/zoo/Rows.java',
      after: 'public static String write(String name, int size) {',
      insert: loss('name'),
      function: 'zoo.Rows.write',
      benchmark: /sampled/,
    },
  },
];
