using AubmBot.Benchmarks;
using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(ShortConfig).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, new ShortConfig());
