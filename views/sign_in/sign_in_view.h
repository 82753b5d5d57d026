// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"
#include "views/sign_in/organization_page.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace bailiwick::widgets {
class MessageBar;
}

namespace bailiwick::views {

class CertificatePage;
class SampleAccountList;

/// What a person typed to sign in.
struct SignInRequest
{
    QString server; ///< URL
    QString email;
    QString password;
    QString organization; ///< name or id; empty: the only one, or to be asked for
    bool endUser = false; ///< as oneself, for no organization

    bool operator==(const SignInRequest &) const = default;
};

/// An account of the sample that the server offers.
struct OfferedAccount
{
    QString label; ///< "Installer company, admin"
    QString name;
    QString email;
    QString organization;
    QString password;
};

/// The sign-in screen. It knows nothing of the network: it hands out what was typed and shows what
/// it is told. The password leaves the field with the request and is wiped when the view is left.
/// By keyboard: Return signs in, Escape cancels what is under way.
class SignInView : public QWidget
{
    Q_OBJECT
public:
    explicit SignInView(QWidget *parent = nullptr);

    void setServer(const QString &server);
    QString server() const;
    /// Fills in an account used before and puts the focus on the password.
    void setAccount(const QString &email, const QString &organization);
    /// Empty: the list is not shown. Choosing one fills the form in and signs in.
    void setOfferedAccounts(std::vector<OfferedAccount> accounts);
    void setBusy(bool busy, const QString &what = {});
    void showError(const fleet::Error &error);
    void showNotice(const QString &text, const QString &whatToDo = {});
    /// The page that asks whether this server's certificate is trusted. `changed`: another one was
    /// trusted before.
    void askForCertificate(const QString &server, const QString &fingerprint, bool changed);
    /// The page that asks for which organization, or as themselves, to sign in: as
    /// OrganizationPage::ask.
    void askForOrganization(const QString &email, std::vector<OfferedOrganization> organizations,
                            const std::optional<QString> &last);
    void showForm();
    /// Forgets the password that was typed.
    void wipe();

Q_SIGNALS:
    void signInRequested(const bailiwick::views::SignInRequest &request);
    /// The server line was edited (on leaving it, or Return).
    void serverChanged(const QString &server);
    void cancelled();
    void certificateAccepted();
    void certificateRefused();
    void organizationChosen(const bailiwick::views::OfferedOrganization &organization);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeForm();
    void submit();
    bool complete();

    QStackedWidget *m_pages;
    CertificatePage *m_certificate;
    OrganizationPage *m_choice;
    widgets::MessageBar *m_message;
    QLineEdit *m_server;
    QLineEdit *m_email;
    QLineEdit *m_password;
    QLineEdit *m_organization;
    QPushButton *m_signIn;
    QPushButton *m_cancel;
    QLabel *m_busy;
    SampleAccountList *m_samples;
    bool m_isBusy = false;
};

} // namespace bailiwick::views
