select month, department, account, amount from ledger
