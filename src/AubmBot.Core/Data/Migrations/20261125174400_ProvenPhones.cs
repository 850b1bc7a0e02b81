using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AubmBot.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class ProvenPhones : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ProvenPhone",
                table: "Contacts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_ProvenPhone",
                table: "Contacts",
                column: "ProvenPhone",
                filter: "\"ProvenPhone\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Contacts_ProvenPhone",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "ProvenPhone",
                table: "Contacts");
        }
    }
}
