using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace AubmBot.Core.Data;

/// <summary>For <c>dotnet ef migrations add</c> alone: it needs a model, not a database.</summary>
sealed class AubmDbContextDesign : IDesignTimeDbContextFactory<AubmDbContext>
{
    public AubmDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<AubmDbContext>().UseSqlite("Data Source=design.db").Options);
}
