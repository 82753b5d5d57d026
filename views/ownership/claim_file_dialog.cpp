// SPDX-License-Identifier: Apache-2.0
#include "views/ownership/claim_file_dialog.h"

#include "models/items/error_text.h"
#include "views/widgets/dialogs.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/icons.h"
#include "views/widgets/item_delegate.h"
#include "views/widgets/table_look.h"

#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace bailiwick::ownership {

using widgets::Icon;

namespace {

QString droppedFile(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

} // namespace

ClaimFileDialog::ClaimFileDialog(items::OwnershipDesk &desk, widgets::Dialogs &dialogs,
                                 QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_dialogs(dialogs)
    , m_summary(new QLabel(this))
    , m_drop(new widgets::EmptyState(
          Icon::Import, tr("Drop a CSV file here"),
          tr("Its first line names the columns: externalId, and one or more of code, publicKey and "
             "credential. A line for each device."),
          this))
    , m_table(new QTableView(this))
    , m_again(new QPushButton(tr("Choose a &file…"), this))
    , m_load(new QPushButton(icon(Icon::Import), tr("&Load"), this))
{
    setWindowTitle(tr("Load claim secrets"));
    setAcceptDrops(true);
    auto *text = new QLabel(
        tr("Whoever shows a device's code, or has the device answer for them, becomes its owner. "
           "Secrets are kept as hashes; nobody can read them back. One that a device had before is "
           "replaced."),
        this);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_drop->setAction(tr("&Choose a file…"));
    m_table->setModel(&m_wrong);
    m_table->setAccessibleName(tr("Wrong lines"));
    widgets::applyTableLook(*m_table);
    m_table->setItemDelegate(new widgets::ItemDelegate(m_table));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_load, QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(text);
    layout->addWidget(m_summary);
    layout->addWidget(m_drop, 1);
    layout->addWidget(m_table, 1);
    // Not the box's: that shows all of its buttons again whenever the look changes.
    auto *below = new QHBoxLayout;
    below->addWidget(m_again);
    below->addWidget(buttons);
    layout->addLayout(below);
    resize(620, 460);

    connect(m_drop, &widgets::EmptyState::actionTriggered, this, &ClaimFileDialog::choose);
    connect(m_again, &QPushButton::clicked, this, &ClaimFileDialog::choose);
    connect(m_load, &QPushButton::clicked, this, &ClaimFileDialog::load);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_desk, &items::OwnershipDesk::actingChanged, this, &ClaimFileDialog::update);
    connect(&m_desk, &items::OwnershipDesk::claimsLoaded, this, &QDialog::accept);
    connect(&m_desk, &items::OwnershipDesk::claimsRefused, this, &ClaimFileDialog::refused);
    show({});
}

ClaimFileDialog::~ClaimFileDialog()
{
    m_table->setModel(nullptr);
}

QString ClaimFileDialog::summary() const
{
    return m_summary->text();
}

void ClaimFileDialog::choose()
{
    m_dialogs.openFile(this, {tr("Claim secrets"), {}, tr("CSV (*.csv *.txt);;All files (*)")},
                       [this](const std::optional<QString> &path) {
                           if (path)
                               open(*path);
                       });
}

void ClaimFileDialog::open(const QString &path)
{
    QFile file(path);
    m_name = QFileInfo(path).fileName();
    m_file = {};
    if (!file.open(QIODevice::ReadOnly)) {
        show({});
        m_summary->setText(tr("%1 cannot be read: %2").arg(m_name, file.errorString()));
        return;
    }
    m_file = items::readClaimFile(file.read(items::claimFileBytes + 1));
    show(m_file.wrong);
    m_summary->setText(
        m_file.isUsable()
            ? tr("%1 has secrets of %n device(s).", nullptr, m_file.devices).arg(m_name)
            : tr("%1 cannot be loaded as it is. Mend it and choose it again.").arg(m_name));
}

void ClaimFileDialog::load()
{
    if (m_file.isUsable())
        m_desk.loadClaims(m_file.lines);
}

void ClaimFileDialog::refused(const fleet::Error &error)
{
    const auto wrong = items::refusedLines(m_file, error);
    if (!wrong.empty())
        m_file.wrong = wrong; // the same file would be refused again
    show(wrong);
    m_summary->setText(
        wrong.empty()
            ? tr("Nothing was loaded. %1").arg(items::errorText(error))
            : tr("Nothing of %1 was loaded. Mend what is listed and choose it again.").arg(m_name));
}

void ClaimFileDialog::show(const std::map<int, std::vector<QString>> &wrong)
{
    m_wrong.clear();
    m_wrong.setHorizontalHeaderLabels({tr("Line"), tr("What is wrong")});
    for (const auto &[line, messages] : wrong) {
        for (const QString &message : messages) {
            auto *number = new QStandardItem(QString::number(line));
            auto *what = new QStandardItem(message);
            what->setToolTip(message);
            m_wrong.appendRow({number, what});
        }
    }
    m_table->horizontalHeader()->resizeSection(0, 70);
    update();
}

void ClaimFileDialog::update()
{
    const bool wrong = m_wrong.rowCount() > 0;
    m_table->setVisible(wrong);
    m_drop->setVisible(!wrong);
    m_again->setVisible(wrong);
    m_load->setEnabled(m_file.isUsable() && m_desk.isLive() && !m_desk.isActing());
}

void ClaimFileDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ClaimFileDialog::dropEvent(QDropEvent *event)
{
    const QString path = droppedFile(*event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    open(path);
}

} // namespace bailiwick::ownership
