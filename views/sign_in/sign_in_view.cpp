// SPDX-License-Identifier: Apache-2.0
#include "views/sign_in/sign_in_view.h"

#include "views/sign_in/certificate_page.h"
#include "views/sign_in/sample_account_list.h"
#include "views/widgets/icons.h"
#include "views/widgets/message_bar.h"
#include "views/widgets/theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace bailiwick::views {
namespace {

constexpr int cardWidth = 460;

QLabel *makeTitle(QWidget *parent)
{
    auto *title = new QLabel(SignInView::tr("Sign in to Bailiwick"), parent);
    QFont font = widgets::titleFont(parent->font());
    font.setPointSizeF(font.pointSizeF() > 0 ? font.pointSizeF() * 1.5 : 15);
    title->setFont(font);
    return title;
}

} // namespace

SignInView::SignInView(QWidget *parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget(this))
    , m_certificate(new CertificatePage(this))
    , m_choice(new OrganizationPage(this))
    , m_message(new widgets::MessageBar(this))
    , m_server(new QLineEdit(this))
    , m_email(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_organization(new QLineEdit(this))
    , m_signIn(new QPushButton(tr("&Sign in"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_busy(new QLabel(this))
    , m_samples(new SampleAccountList(this))
{
    m_pages->setFixedWidth(cardWidth);
    m_pages->addWidget(makeForm());
    m_pages->addWidget(m_certificate);
    m_pages->addWidget(m_choice);
    auto *middle = new QVBoxLayout;
    middle->addStretch(2);
    middle->addWidget(m_pages);
    middle->addStretch(3);
    auto *layout = new QHBoxLayout(this);
    layout->addStretch();
    layout->addLayout(middle);
    layout->addStretch();

    connect(m_signIn, &QPushButton::clicked, this, &SignInView::submit);
    connect(m_cancel, &QPushButton::clicked, this, &SignInView::cancelled);
    connect(m_server, &QLineEdit::editingFinished, this, [this] {
        if (m_server->isModified()) {
            m_server->setModified(false);
            Q_EMIT serverChanged(server());
        }
    });
    connect(m_certificate, &CertificatePage::accepted, this, &SignInView::certificateAccepted);
    connect(m_certificate, &CertificatePage::refused, this, &SignInView::certificateRefused);
    connect(m_choice, &OrganizationPage::chosen, this, &SignInView::organizationChosen);
    connect(m_choice, &OrganizationPage::back, this, [this] {
        showForm();
        m_password->setFocus();
        Q_EMIT cancelled();
    });
    connect(m_samples, &SampleAccountList::chosen, this, [this](const OfferedAccount &account) {
        m_email->setText(account.email);
        m_organization->setText(account.organization);
        m_password->setText(account.password);
        submit();
    });
    setBusy(false);
}

QWidget *SignInView::makeForm()
{
    auto *page = new QWidget(m_pages);
    auto *mark = new QLabel(page);
    mark->setPixmap(widgets::applicationIcon().pixmap(56, 56));
    auto *slogan = new QLabel(tr("Who may do what in your fleet, and who said so."), page);
    slogan->setForegroundRole(QPalette::PlaceholderText);

    m_password->setEchoMode(QLineEdit::Password);
    m_server->setPlaceholderText(QStringLiteral("https://localhost:8470"));
    m_server->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_email->setPlaceholderText(tr("you@company.example"));
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_organization->setPlaceholderText(tr("Only needed if you belong to several"));
    m_signIn->setDefault(true);
    m_signIn->setIcon(widgets::icon(widgets::Icon::SignIn));

    auto *fields = new QFormLayout;
    fields->setVerticalSpacing(10);
    fields->setHorizontalSpacing(14);
    fields->addRow(tr("S&erver"), m_server);
    fields->addRow(tr("E-&mail"), m_email);
    fields->addRow(tr("&Password"), m_password);
    fields->addRow(tr("&Organization"), m_organization);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_busy, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_signIn);

    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(8);
    layout->addWidget(mark);
    layout->addWidget(makeTitle(page));
    layout->addWidget(slogan);
    layout->addSpacing(10);
    layout->addWidget(m_message);
    layout->addLayout(fields);
    layout->addSpacing(6);
    layout->addLayout(buttons);
    layout->addSpacing(14);
    layout->addWidget(m_samples);
    return page;
}

void SignInView::setServer(const QString &server)
{
    m_server->setText(server);
    m_server->setModified(false);
}

QString SignInView::server() const
{
    QString text = m_server->text().trimmed();
    if (!text.isEmpty() && !text.contains(QStringLiteral("://")))
        text.prepend(QStringLiteral("https://"));
    return text;
}

void SignInView::setAccount(const QString &email, const QString &organization)
{
    m_email->setText(email);
    m_organization->setText(organization);
    (email.isEmpty() ? m_email : m_password)->setFocus();
}

void SignInView::setOfferedAccounts(std::vector<OfferedAccount> accounts)
{
    m_samples->setAccounts(std::move(accounts));
}

void SignInView::setBusy(bool busy, const QString &what)
{
    m_isBusy = busy;
    m_busy->setText(busy ? (what.isEmpty() ? tr("Signing in…") : what) : QString());
    m_cancel->setVisible(busy);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_server), static_cast<QWidget *>(m_email),
          static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_organization),
          static_cast<QWidget *>(m_signIn), static_cast<QWidget *>(m_samples)})
        widget->setEnabled(!busy);
}

void SignInView::showError(const fleet::Error &error)
{
    setBusy(false);
    showForm();
    m_message->showError(error);
    m_password->setFocus();
    m_password->selectAll();
}

void SignInView::showNotice(const QString &text, const QString &whatToDo)
{
    m_message->showInfo(text, whatToDo);
}

void SignInView::askForCertificate(const QString &server, const QString &fingerprint, bool changed)
{
    setBusy(false);
    m_certificate->ask(server, fingerprint, changed);
    m_pages->setCurrentWidget(m_certificate);
}

void SignInView::askForOrganization(const QString &email,
                                    std::vector<OfferedOrganization> organizations,
                                    const std::optional<QString> &last)
{
    setBusy(false);
    m_pages->setCurrentWidget(m_choice);
    m_choice->ask(email, std::move(organizations), last);
}

void SignInView::showForm()
{
    m_pages->setCurrentIndex(0);
}

void SignInView::wipe()
{
    m_password->clear();
    m_message->clear();
}

void SignInView::submit()
{
    if (m_isBusy || !complete())
        return;
    m_message->clear();
    Q_EMIT signInRequested({server(), m_email->text().trimmed(), m_password->text(),
                            m_organization->text().trimmed()});
}

// The first empty field gets the focus and is named; the server would only say "no".
bool SignInView::complete()
{
    const std::pair<QLineEdit *, QString> fields[] = {
        {m_server, tr("Enter the server's address.")},
        {m_email, tr("Enter your e-mail address.")},
        {m_password, tr("Enter your password.")},
    };
    for (const auto &[field, hint] : fields) {
        if (!field->text().trimmed().isEmpty())
            continue;
        m_message->showWarning(hint);
        field->setFocus();
        return false;
    }
    return true;
}

void SignInView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_pages->currentIndex() == 0)
        submit();
    else if (event->key() == Qt::Key_Escape && m_isBusy)
        Q_EMIT cancelled();
    else
        QWidget::keyPressEvent(event);
}

void SignInView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    (m_email->text().isEmpty() ? m_email : m_password)->setFocus();
}

} // namespace bailiwick::views
