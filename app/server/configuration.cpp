// SPDX-License-Identifier: Apache-2.0
#include "app/server/configuration.h"

#include <CLI/CLI.hpp>

namespace bailiwick::server {

std::optional<Configuration> readConfiguration(int argc, const char *const *argv, std::ostream &out,
                                               std::ostream &err, int &exitCode)
{
    Configuration read;
    CLI::App app("Bailiwick's server: who may see and do what in a fleet of connected products",
                 "bailiwickd");
    app.set_version_flag("--version", "bailiwickd " BAILIWICK_VERSION);
    app.set_config("--config", "", "Configuration file (INI: data=/srv/bailiwick)")
        ->envname("BAILIWICK_CONFIG");
    app.add_option("--data", read.data, "Data folder (default: $XDG_DATA_HOME/bailiwick)")
        ->envname("BAILIWICK_DATA");
    app.add_option("--store", read.store,
                   "Database: postgresql://USER@HOST/NAME, or the path of an SQLite file"
                   " (default: in the data folder)")
        ->envname("BAILIWICK_STORE");
    app.add_option("--read-store", read.readStores,
                   "A streaming replica of the PostgreSQL database, as postgresql://USER@HOST/NAME;"
                   " may be given several times. What sessions read (devices, db query) is asked"
                   " there as long as it has replayed the newest commit, of --store otherwise")
        ->envname("BAILIWICK_READ_STORE")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    app.add_flag("--accept-audit-key", read.acceptAuditKey,
                 "Sign the log with the data folder's key although the one that signed it is lost");
    app.add_option("--address", read.address, "Numeric address to listen on")
        ->envname("BAILIWICK_ADDRESS")
        ->capture_default_str();
    app.add_option("--port", read.port, "TCP port; 0: any free one, see --port-file")
        ->envname("BAILIWICK_PORT")
        ->capture_default_str();
    app.add_option("--port-file", read.portFile, "File that the open port is written to")
        ->envname("BAILIWICK_PORT_FILE");
    app.add_option("--workers", read.workers, "Threads that answer requests")
        ->envname("BAILIWICK_WORKERS")
        ->check(CLI::Range(1U, 256U))
        ->capture_default_str();
    app.add_option("--log-level", read.logLevel, "What is logged on stderr")
        ->envname("BAILIWICK_LOG_LEVEL")
        ->check(CLI::IsMember({"debug", "info", "warning", "error"}))
        ->capture_default_str();
    auto *certificate = app.add_option("--tls-certificate", read.certificate,
                                       "Certificate chain, PEM (default: made in the data folder)")
                            ->envname("BAILIWICK_TLS_CERTIFICATE");
    auto *key = app.add_option("--tls-key", read.key, "Its private key, PEM, mode 0600")
                    ->envname("BAILIWICK_TLS_KEY")
                    ->needs(certificate);
    certificate->needs(key);
    app.add_option("--mail-drop", read.mailDrop,
                   "Folder that e-mails are written to, a file each (RFC 5322), for a mail server "
                   "to pick up (default: none are sent)")
        ->envname("BAILIWICK_MAIL_DROP")
        ->check(CLI::ExistingDirectory);
    auto *smtp = app.add_option("--smtp", read.smtp,
                                "HOST:PORT of a mail server that e-mails are handed to; they wait "
                                "in --mail-drop, or in mail/ of the data folder")
                     ->envname("BAILIWICK_SMTP");
    app.add_option("--smtp-tls", read.smtpTls,
                   "starttls; always (port 465); off, for a mail server on this machine")
        ->envname("BAILIWICK_SMTP_TLS")
        ->check(CLI::IsMember({"starttls", "always", "off"}))
        ->needs(smtp)
        ->capture_default_str();
    auto *smtpUser = app.add_option("--smtp-user", read.smtpUser, "Signs in there (AUTH PLAIN)")
                         ->envname("BAILIWICK_SMTP_USER")
                         ->needs(smtp);
    app.add_option("--smtp-password-file", read.smtpPasswordFile,
                   "File with the password, one line")
        ->envname("BAILIWICK_SMTP_PASSWORD_FILE")
        ->check(CLI::ExistingFile)
        ->needs(smtpUser);
    app.add_option("--smtp-ca", read.smtpCa,
                   "Certificates (PEM) that the mail server is checked by (default: the system's)")
        ->envname("BAILIWICK_SMTP_CA")
        ->check(CLI::ExistingFile)
        ->needs(smtp);
    app.add_option("--mail-from", read.mailFrom, "Address that e-mails come from")
        ->envname("BAILIWICK_MAIL_FROM");
    app.add_option("--offer-days", read.offerDays, "Days until an offer of a device is over")
        ->envname("BAILIWICK_OFFER_DAYS")
        ->check(CLI::Range(1U, 90U))
        ->capture_default_str();
    app.add_option("--release-days", read.releaseDays,
                   "Days in which an owner who is not reached may object to losing a device")
        ->envname("BAILIWICK_RELEASE_DAYS")
        ->check(CLI::Range(1U, 365U))
        ->capture_default_str();
    app.footer("Example:\n  bailiwickd --data /var/lib/bailiwick --port 8470\n"
               "Several servers may work on one PostgreSQL database. Each has a data folder of its"
               " own,\nwith the same audit/ed25519.key (copy the file, mode 0600): all sign one"
               " log.\n"
               "The server stops on SIGTERM and SIGINT after answering what runs.");
    try {
        app.parse(argc, argv);
        return read;
    } catch (const CLI::ParseError &error) {
        exitCode = app.exit(error, out, err) == 0 ? 0 : 2;
        return std::nullopt;
    }
}

} // namespace bailiwick::server
