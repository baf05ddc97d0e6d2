"""What the checks share: findings, the built site, its documents, the server and the browser."""
